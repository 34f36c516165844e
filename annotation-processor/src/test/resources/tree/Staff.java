package tree;

import dev.assistanttools.AssistantTool;
import java.time.LocalDate;

public class Staff implements Searchable<Employee> {

    /** Hires someone.
     *
     * @param employee whom
     * @param start when
     */
    @AssistantTool
    void hire(Employee employee, LocalDate start) {}
}
