package dev.assistanttools.openai;

/** Answers in the form that the hosted API gave them. */
final class RecordedJson {

    static final String MISSING_THREAD = """
            {"error":{"message":"No thread found with id 'thread_9'.","type":"invalid_request_error","param":null,"code":null}}
            """;

    static final String RATE_LIMIT = """
            {"error":{"message":"Rate limit reached.","type":"requests","param":null,"code":"rate_limit_exceeded"}}
            """;

    private RecordedJson() {}

    static String assistant(String tools) {
        return """
               {"id":"asst_1","object":"assistant","created_at":1698984975,"name":"weather","description":null,
                "model":"gpt-4.1","instructions":null,"tools":%s,"metadata":{"team":"blue"},"top_p":1.0,
                "temperature":0.7,"response_format":"auto"}
               """.formatted(tools);
    }

    static String run(String status, String more) {
        return """
               {"id":"run_1","object":"thread.run","created_at":1699063290,"assistant_id":"asst_1",
                "thread_id":"thread_1","status":"%s","expires_at":1699063890,"instructions":null,"metadata":null%s}
               """.formatted(status, more);
    }

    static String message(String id, String content) {
        return """
               {"id":"%s","object":"thread.message","created_at":1699063291,"thread_id":"thread_1","role":"assistant",
                "content":%s,"run_id":"run_1","metadata":{}}
               """.formatted(id, content);
    }

    static String list(boolean hasMore, String... items) {
        return """
               {"object":"list","data":[%s],"first_id":null,"last_id":null,"has_more":%s}
               """.formatted(String.join(",", items), hasMore);
    }
}
