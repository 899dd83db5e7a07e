# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = That did not work a few times. Please try again in { $minutes } min.
many-messages = That was a lot at once. I read on in { $minutes } min. /now always shows where to find help.
