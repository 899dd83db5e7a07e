# Codes and buttons that did not fit, tried too often.

wait-a-while = That did not work a few times. Please try again in { $minutes } min.
