def configure(p,w): pass
def run(a,o): raise NotImplementedError
