# When words sound like danger to life: fixed texts.

safety-not-read = Thank you for writing this. Nobody reads here now, so please turn to somebody who is there for you right away:
safety-no-contacts = Call the emergency number where you are, or go to the nearest emergency room. Somebody you trust can go with you.
safety-why = This message comes by itself. If you meant something else, simply go on.
crisis-weak = If it is very hard right now: /now shows at any time whom you can turn to.
