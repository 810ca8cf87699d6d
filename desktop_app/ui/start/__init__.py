"""The page that Dynacap opens with: what to begin with, what was open last, language and theme."""
