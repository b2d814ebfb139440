package io.github.fernblick.architecture.broken;

import javafx.scene.Node;

/** Breaks a rule on purpose. */
public interface HoldsANode {
    Node node();
}
