package bad;

import elsewhere.Repository;

class Outer {

    static class Tools extends Repository<String> {}
    //     ^ inaccessible-method
}
