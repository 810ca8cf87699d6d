"""The rows of a source to look at: from the project or from the file, filtered, each with whether and why not used."""
