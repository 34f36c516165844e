package tree;

public abstract class Identified {

    /** The number in the register. */
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
