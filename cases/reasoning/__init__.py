"""From what was measured and seen to a reasoned fine: pure functions of frozen facts and a date, without database or
clock.
"""
