"""Maps in and out: foreign files with a preview, pictures, and the classical inference of fuzzy cognitive maps."""
