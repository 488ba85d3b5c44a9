package org.fuyuan.hub.screening.measure;

/** Law and article, e.g. 《中华人民共和国公务员法》第二十六条, and the rank of that law. */
public record LegalBasis(String law, LegalLevel level) {}
