console.log("harbour")
