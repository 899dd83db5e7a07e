# Codes and buttons that did not fit, tried too often.

wait-a-while = That was tried a few times now and did not fit. Please wait a while: in { $minutes } min it can be tried again.
