package tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone. */
public class Person extends Identified {

    private final String name;
    private @Nullable Address address;
    private List<Phone> phones = List.of();

    /**
     * Makes one.
     *
     * @param name as others call them
     */
    public Person(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    /** Where they live. */
    public void setAddress(@Nullable Address address) {
        this.address = address;
    }

    public List<Phone> getPhones() {
        return phones;
    }

    public void setPhones(List<Phone> phones) {
        this.phones = phones;
    }
}
