print("rendered")
