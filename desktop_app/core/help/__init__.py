"""The help: written pages, a glossary, and a reference made of the models; where words lead and what a search finds."""
