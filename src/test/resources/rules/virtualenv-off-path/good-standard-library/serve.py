import http.server
try:
    import flask
except ImportError:
    flask = None
