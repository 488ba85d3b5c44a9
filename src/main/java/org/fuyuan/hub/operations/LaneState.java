package org.fuyuan.hub.operations;

/** How a partner stands, with the colour it is shown in (never colour alone). */
public enum LaneState {
    UP("good"),
    DOWN("bad"),
    PAUSED("wait"),
    IDLE("calm");

    private final String tone;

    LaneState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }
}
