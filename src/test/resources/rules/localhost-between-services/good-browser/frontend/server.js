require("http").createServer().listen(8000);
