package dev.gatehouse.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee", "\uD83D\uDE00", "Łódź", "\u0645\u0631\u062D\u0628\u0627"})
    void takesWhatPeopleWrite(String text) {
        assertThat(Rules.text(text, 20, "name.format")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a\u0000b",
                "a\nb",
                "a\u202Eb",
                "\uD800",
                "a\uDC00",
                "twenty-one characters"
            })
    void refusesWhatIsInvisibleOrNoCharacter(String text) {
        assertThatThrownBy(() -> Rules.text(text, 20, "name.format"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("name.format");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee, Ann Lee",
        "twenty-one characters, twenty-one character",
        "nineteen characters\uD83D\uDE00, nineteen characters",
        "'\u202Ba\u202Cb\u0000', a b",
        "'a\uD83D', a",
        "'\u202E\u0007', ''"
    })
    void makesATextFit(String text, String fitting) {
        assertThat(Rules.fitting(text, 20)).isEqualTo(fitting);
    }
}
