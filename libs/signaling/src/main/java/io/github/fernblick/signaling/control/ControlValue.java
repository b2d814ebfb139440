package io.github.fernblick.signaling.control;

/** What a camera control is set to: a number, a switch's position, or a choice's name. */
public sealed interface ControlValue {

    record Amount(double value) implements ControlValue {}

    record Position(boolean on) implements ControlValue {}

    record Choice(String name) implements ControlValue {}
}
