package dev.assistanttools.spring.test.docs;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class QuoteApplication {}
