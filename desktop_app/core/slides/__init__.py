"""The deck: what each slide says, in the application's own sentences or a person's, and its file with native charts."""
