"""The page of the analyses: questions in plain words, each with its few controls and its answer."""
