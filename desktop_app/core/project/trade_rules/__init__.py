"""Duties, VAT, de-minimis and card-network limits: one dated table over the inputs they feed, and shocks to them."""
