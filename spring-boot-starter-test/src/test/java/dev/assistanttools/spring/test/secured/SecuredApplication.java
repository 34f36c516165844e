package dev.assistanttools.spring.test.secured;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SecuredApplication {}
