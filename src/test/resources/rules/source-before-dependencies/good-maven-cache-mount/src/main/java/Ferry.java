class Ferry {}
