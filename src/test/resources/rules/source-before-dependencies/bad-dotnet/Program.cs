Console.WriteLine("ferry");
