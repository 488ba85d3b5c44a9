package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.operations.RunningConsole;
import org.fuyuan.hub.operations.Visitor;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ChangingList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A running hub that decides by its real measures over a list of the test's. */
@Import(RunningObjections.SmallList.class)
@TestPropertySource(properties = "fuyuan.screening.objections.watch=1s")
abstract class RunningObjections extends RunningConsole {

    static final String NUMBER = "410825199001010015";

    @Autowired
    ChangingList list;

    private final ObjectMapper json = new ObjectMapper();

    /** The list in memory. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SmallList {

        @Bean
        @Primary
        ChangingList changingList() {
            return new ChangingList();
        }
    }

    Visitor market() {
        return visitor().withKey("market-supervision", "market-key");
    }

    /** Asks about 张伟 with his number. */
    JsonNode asked(String business) {
        return ok(market().postJson(
                        "/api/v1/screenings",
                        """
                {"scenario": "company-registration", "purpose": "核对任职资格", "businessReference": "%s", "askedBy": "窗口03",
                 "parties": [{"reference": "1", "kind": "PERSON", "name": "张伟", "certificateType": "111",
                              "certificateNumber": "%s", "role": "director"}]}"""
                                .formatted(business, NUMBER)));
    }

    JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return tree(answer.body());
    }

    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String value(String sql, Object... arguments) {
        return jdbc.sql(sql).params(arguments).query(String.class).single();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Binding entry(String id, long version, String name) {
        return Binding.of(
                id,
                version,
                ListKind.DISHONEST,
                Binding.SUBJECT,
                PartyKind.PERSON,
                "（2021）豫0825执123号",
                "温县人民法院",
                null,
                LocalDate.parse("2025-06-01"),
                null,
                "111",
                NUMBER,
                name,
                null);
    }

    static List<Binding> listed(Binding... bindings) {
        return List.of(bindings);
    }
}
