-- Reserved.
DROP TABLE IF EXISTS reserved;
