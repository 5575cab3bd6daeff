export SHOP_QUEUE=orders
