package io.github.fernblick.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house.
 *
 * @param breaker a class that breaks it on purpose: a rule that lets it pass checks nothing
 */
record HouseRule(ArchRule rule, Class<?> breaker) {
    @Override
    public String toString() {
        return rule.getDescription();
    }
}
