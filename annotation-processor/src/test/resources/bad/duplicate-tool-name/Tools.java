package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** The first. */
    @AssistantTool
    void getWeather() {}

    /** Overloaded. */
    @AssistantTool
    void getWeather(int day) {}
    //   ^ duplicate-tool-name
    //                  ^ missing-description

    /** The same by another way. */
    @AssistantTool(name = "get_weather")
    //                    ^ duplicate-tool-name
    void weather() {}
}
