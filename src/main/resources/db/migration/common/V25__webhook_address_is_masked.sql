-- The address of a webhook may be a secret: the next night tells of the change without the old one.
UPDATE setting SET value = '***' WHERE name = 'tidemark.deliver.webhook.url' AND value <> '';
