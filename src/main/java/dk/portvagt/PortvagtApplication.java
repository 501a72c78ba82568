package dk.portvagt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Portvagt: the process engine, its web apps, the domain and, without a configured database, PostgreSQL. */
@SpringBootApplication
public class PortvagtApplication {

    public static void main(String[] args) {
        SpringApplication.run(PortvagtApplication.class, args);
    }
}
