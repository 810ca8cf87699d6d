"""The what-if pages: one view for each dimension, the firm and its surroundings, and the company's."""
