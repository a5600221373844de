package dev.gatehouse.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.field.FieldProblem;

import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

class JsonFieldsTest {
    private static JsonFields with(JsonNode value) {
        return new JsonFields(JsonNode.createObjectNode(Map.of("days", value)), Set.of("days"));
    }

    @Test
    void readsWholeNumbers() {
        assertThat(with(JsonNode.createNumberNode(7)).number("days")).contains(7L);
    }

    @Test
    void neitherCutsNorWrapsNumbers() {
        for (JsonNode value :
                new JsonNode[] {
                    JsonNode.createNumberNode(1.5),
                    JsonNode.createNumberNode(BigInteger.TWO.pow(64).add(BigInteger.ONE))
                }) {
            JsonFields fields = with(value);
            assertThat(fields.number("days")).isEmpty();
            assertThat(fields.problems().all())
                    .containsExactly(new FieldProblem("days", "json.number"));
        }
    }
}
