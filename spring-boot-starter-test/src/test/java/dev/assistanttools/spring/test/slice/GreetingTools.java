package dev.assistanttools.spring.test.slice;

import org.springframework.stereotype.Component;

/** Its tools are those of an interface. */
@Component
class GreetingTools implements Greeting {

    @Override
    public String greet() {
        return "Good evening.";
    }
}
