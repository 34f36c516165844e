package bad;

import dev.assistanttools.AssistantTool;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@SuppressWarnings("assistant-tools:missing-description")
class Tools {

    record Link(String text, Optional<URL> target) {}

    sealed interface Source permits Page {}

    record Page(Map<String, Link> links) implements Source {}

    record Chapter(List<Chapter> chapters, URL url) {}

    record Book(Set<Chapter> chapters) {}
    //                       ^ url-in-set

    /**
     * A tool.
     *
     * @param a a
     * @param b b
     * @param c c
     * @param d d
     * @param e e
     * @param f f
     */
    @AssistantTool
    void tool(Set<URL> a, Set<List<Link>> b, Map<String, Set<Source>> c, Book d, Set<URL[]> e, List<URL> f) {}
    //                 ^ url-in-set
    //                                    ^ url-in-set
    //                                                                ^ url-in-set
}
