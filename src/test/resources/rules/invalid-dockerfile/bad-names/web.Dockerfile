RUM true
