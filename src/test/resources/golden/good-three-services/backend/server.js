// the API
