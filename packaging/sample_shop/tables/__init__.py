"""The exports of a sample shop, one file per source, headers and dates as such exports have them."""
