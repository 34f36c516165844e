package dev.assistanttools.spring.page;

import dev.assistanttools.conversation.Assistant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class Desk {

    private final Assistant analyst;
    private final Assistant trader;

    Desk(@Qualifier("analyst") Assistant analyst, @Qualifier("trader") Assistant trader) {
        this.analyst = analyst;
        this.trader = trader;
    }

    String ask(String question) {
        return analyst.ask(question).text() + ", " + trader.ask(question).text();
    }
}
