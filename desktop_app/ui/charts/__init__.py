"""Chart descriptions drawn with matplotlib, without Qt and without pyplot's global state.

`figure.figure` draws one, `picture.save_png` writes one; one file for each kind of chart.
"""
