"""Where to put the next budget: every plan that the rules allow, the best of them, and what is left out and why."""
