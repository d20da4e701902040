package io.tidemark.extract;

import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Period;
import java.math.BigDecimal;

/**
 * A figure as a corpus file writes it: {@code >=5000 家 level 2025 高新技术企业 of 沈阳市 target}. Sign of the qualifier and
 * value (with {@code ..} and the upper end of a range), unit, measure, period, label ({@code -} for an open period or no
 * label), then, where it is not the region, whose it is, where it is no fact, its status, what it is compared with where that
 * is not the same time of the year before ({@code against 2020}, {@code against @全国}), and {@code mean} for a yearly mean.
 */
final class FigureLine {
    private FigureLine() {}

    static String of(Figure figure, String region) {
        StringBuilder line = new StringBuilder();
        line.append(figure.quantity().qualifier().sign());
        line.append(plain(figure.quantity().value()));
        BigDecimal high = figure.quantity().high();
        if (high != null) {
            line.append("..").append(plain(high));
        }
        line.append(' ').append(figure.quantity().unit().code());
        line.append(' ').append(figure.measure().code());
        line.append(' ').append(orDash(figure.periodCode()));
        line.append(' ').append(orDash(figure.label().replace(" ", "")));
        if (!figure.subject().equals(region)) {
            line.append(" of ").append(figure.subject().replace(" ", ""));
        }
        if (figure.status() != Status.ACTUAL) {
            line.append(' ').append(figure.status().code());
        }
        if (!figure.base().equals(yearBefore(figure))) {
            line.append(" against ").append(orDash(figure.base().code()));
        }
        if (figure.mean()) {
            line.append(" mean");
        }
        return line.toString();
    }

    private static Base yearBefore(Figure figure) {
        Period period = figure.period();
        boolean compared = switch (figure.measure()) {
            case GROWTH, CHANGE, MULTIPLE -> period != null;
            case LEVEL, SHARE -> false;
        };
        return compared ? Base.of(period.yearsBefore(1)) : Base.NONE;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
