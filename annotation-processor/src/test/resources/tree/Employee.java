package tree;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

public class Employee extends Person {

    private final Money salary;
    private Map<String, Employee> reports = Map.of();

    /**
     * Employs someone.
     *
     * @param called their name
     * @param salary each month
     */
    @JsonCreator
    public Employee(@JsonProperty("name") String called, @JsonProperty("salary") Money salary) {
        super(called);
        this.salary = salary;
    }

    public Money getSalary() {
        return salary;
    }

    public Map<String, Employee> getReports() {
        return reports;
    }

    /** Who reports to them. */
    public void setReports(Map<String, Employee> reports) {
        this.reports = reports;
    }
}
