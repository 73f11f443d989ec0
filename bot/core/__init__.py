"""The domain of Stallside: plain values and rules, standard library only."""
