package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fuyuan.hub.operations.RunningConsole;
import org.fuyuan.hub.operations.Visitor;
import org.fuyuan.hub.screening.ListedNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A running hub whose list is a small one of the test's. */
@Import(RunningScreening.SmallList.class)
@TestPropertySource(properties = "fuyuan.screening.patience=2s")
public abstract class RunningScreening extends RunningConsole {

    protected static final String NUMBER = "410825199001010015";
    protected static final String QUESTION =
            """
            {"scenario": "company-registration", "purpose": "核对任职资格", "businessReference": "WX-1", "askedBy": "窗口03",
             "parties": [{"reference": "1", "kind": "PERSON", "name": "张守信", "certificateType": "111",
                          "certificateNumber": "410825199001010015", "role": "legal-representative"}]}""";

    @Autowired
    protected ListedNumbers list;

    private final ObjectMapper json = new ObjectMapper();

    /** The list in memory. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SmallList {

        @Bean
        @Primary
        ListedNumbers listedNumbers() {
            return new ListedNumbers();
        }
    }

    @BeforeEach
    void list() {
        list.list(NUMBER, "张守信");
    }

    protected Visitor market() {
        return visitor().withKey("market-supervision", "market-key");
    }

    protected JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected long decisions(String reference) {
        return jdbc.sql("select count(*) from screening.decision where business_reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
