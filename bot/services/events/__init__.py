"""Events: what other programs are told of, at the addresses that the operator has subscribed."""
